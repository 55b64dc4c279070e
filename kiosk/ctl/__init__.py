"""The command line for clinic IT and content authors."""
