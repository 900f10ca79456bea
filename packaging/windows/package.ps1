# Freezes the program for Windows and packs it as dist\allegata-VERSION-windows-x86_64.zip.
# The interpreter is that of build\venv; see README.txt beside this file.
$ErrorActionPreference = "Stop"
$PSNativeCommandUseErrorActionPreference = $true
Set-Location (Join-Path $PSScriptRoot "..\..")
$py = "build\venv\Scripts\python.exe"
if (-not (Test-Path $py)) {
    python -m venv build\venv
    & $py -m pip install -q --no-deps --only-binary :all: -c requirements.txt -r packaging\requirements.txt
}
$version = & $py -c "import app; print(app.__version__)"
$env:PYTHONHASHSEED = "0"
$env:SOURCE_DATE_EPOCH = git log -1 --format=%ct
& $py packaging\icons.py windows build\icons
& $py packaging\windows\version_resource.py build\version.txt
& $py -m PyInstaller --noconfirm --log-level WARN --distpath build\frozen --workpath build\pyinstaller packaging\windows\allegata.spec
Copy-Item LICENSE, resources\THIRD_PARTY.md, build\icons\allegata-case.ico, packaging\windows\file-type.reg build\frozen\Allegata
New-Item -ItemType Directory -Force dist | Out-Null
& build\frozen\Allegata\allegata-cli.exe check resources\samples\el-salvador-2021\el-salvador-2021.allegata.json
& build\frozen\Allegata\allegata-cli.exe export resources\samples\el-salvador-2021\el-salvador-2021.allegata.json -o build\smoke.png -o build\smoke.svg -o build\smoke.pdf
$zip = "dist\allegata-$version-windows-x86_64.zip"
Compress-Archive -Force -Path build\frozen\Allegata -DestinationPath $zip
Copy-Item build\inventory\sbom.cdx.json "dist\allegata-$version-windows.sbom.cdx.json"
"$((Get-FileHash $zip -Algorithm SHA256).Hash.ToLower())  $(Split-Path -Leaf $zip)" | Out-File -Encoding ascii "dist\SHA256SUMS-windows"
