"""Templates that facilitators make of their agreements: saved, looked at, begun from, updated."""
