"""Small QObjects, one a screen, that hold every decision QML binds to."""
