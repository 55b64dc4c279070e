"""From a Markdown file to a topic of sections, screens and typed blocks."""
