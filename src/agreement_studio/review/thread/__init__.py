"""The thread: from a value down to the clauses that hold it, and back up."""
