"""A scene painted: colours, sprites, fonts. The only room that turns roles into pixels."""
