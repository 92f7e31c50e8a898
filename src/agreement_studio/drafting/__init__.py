"""From an agreement and the clause library to a document: a tree of numbered blocks. Pure."""
