"""The window: what stands where, and what its menus do. It knows no step and no preview."""
