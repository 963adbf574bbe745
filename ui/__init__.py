"""What the screens share: the application around a window, jobs off its thread, and the QML controls `Vez.Ui`."""
