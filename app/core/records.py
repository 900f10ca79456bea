"""What a record of an event file is, to the two libraries that read one.

msgspec reads files: it is quick, and says only that something is wrong. pydantic says what, and is
loaded only then. Both read the same annotations; where they disagree, pydantic is right.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, get_args

from msgspec import NODEFAULT, Struct
from msgspec.structs import FieldInfo, fields

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic_core import CoreSchema


class Record(Struct, frozen=True, gc=False, forbid_unknown_fields=True):
    """A record of an event file, with the keys that it has there.

    Records hold no circles, so the collector need not look at them: a big case has a million.
    """

    @classmethod
    def __get_pydantic_core_schema__(
        cls, _source: Any, handler: "GetCoreSchemaHandler"
    ) -> "CoreSchema":
        """Tell pydantic how to read the record."""
        from pydantic_core import core_schema

        keys = {field.name: _key(field, handler) for field in fields(cls)}
        tag = cls.__struct_config__.tag
        if tag is not None:
            keys = {"kind": core_schema.typed_dict_field(core_schema.literal_schema([tag]))} | keys
        read = core_schema.typed_dict_schema(
            keys,
            cls_name=cls.__name__,
            extra_behavior="forbid",
            metadata={"pydantic_js_updates": {"description": cls.__doc__}},
        )
        return core_schema.no_info_after_validator_function(cls._of, read, ref=cls.__name__)

    @classmethod
    def _of(cls, keys: dict[str, Any]) -> "Record":
        return cls(**{name: keys[name] for name in cls.__struct_fields__})


def keys_of(record: type[Record]) -> tuple[str, ...]:
    """Return the keys of a record, in its order."""
    tagged = ("kind",) if record.__struct_config__.tag else ()
    return tagged + record.__struct_fields__


class Limits:
    """Limits of a text or a list, in pydantic's words; msgspec's `Meta` says the same beside it."""

    def __init__(self, **limits: object) -> None:
        self._limits = limits

    def __get_pydantic_core_schema__(
        self, source: Any, handler: "GetCoreSchemaHandler"
    ) -> "CoreSchema":
        """Tell pydantic the limits."""
        limited: CoreSchema = {**handler(source), **self._limits}
        return limited


class Choice:
    """How pydantic tells the members of a union apart.

    Args:
        by: the key that says it, or what says it of a value.
        tags: what is said of each member; of records their own tags.
    """

    def __init__(self, by: str | Callable[[Any], str], *tags: str) -> None:
        self._by = by
        self._tags = tags

    def __get_pydantic_core_schema__(
        self, source: Any, handler: "GetCoreSchemaHandler"
    ) -> "CoreSchema":
        """Tell pydantic the members."""
        from pydantic_core import core_schema

        members = get_args(source)
        tags = self._tags or [member.__struct_config__.tag for member in members]
        choices = dict(zip(tags, map(handler.generate_schema, members), strict=True))
        return core_schema.tagged_union_schema(choices, self._by)


class Check:
    """A rule for a text that is more than a limit, in words of ours.

    Args:
        name: what pydantic calls it.
        fault: returns what is wrong with the text, None where nothing is.
        schema: what JSON Schema can say of it.
    """

    def __init__(self, name: str, fault: Callable[[str], str | None], **schema: object) -> None:
        self._name = name
        self._fault = fault
        self._schema = schema

    def __call__(self, text: str) -> None:
        """Raise `ValueError` where anything is wrong with the text."""
        fault = self._fault(text)
        if fault is not None:
            raise ValueError(fault)

    def __get_pydantic_core_schema__(
        self, source: Any, handler: "GetCoreSchemaHandler"
    ) -> "CoreSchema":
        """Tell pydantic how to check the text."""
        from pydantic_core import PydanticCustomError, core_schema

        def check(text: str) -> str:
            fault = self._fault(text)
            if fault is not None:
                raise PydanticCustomError(self._name, "{message}", {"message": fault})
            return text

        return core_schema.no_info_after_validator_function(check, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: "CoreSchema", handler: "GetJsonSchemaHandler"
    ) -> dict[str, Any]:
        """Say what JSON Schema can say."""
        known: dict[str, Any] = handler(schema)
        return known | self._schema


def _key(field: FieldInfo, handler: "GetCoreSchemaHandler") -> Any:
    from pydantic_core import core_schema

    value = handler.generate_schema(field.type)
    if field.default is not NODEFAULT:
        value = core_schema.with_default_schema(value, default=field.default)
    return core_schema.typed_dict_field(value, required=field.required)
