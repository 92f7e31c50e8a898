"""The Qt application moves in here: the only place that may import PySide6."""
