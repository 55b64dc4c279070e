"""Content packs: topics in one signed file, and the shelf they are installed on."""
