"""What this kernel adds to ipykernel. Of a name of its own: users import what they like."""
