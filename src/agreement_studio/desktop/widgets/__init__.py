"""The parts that pages are put together from: painted by ourselves, read from tokens."""
