"""What both windows share: the window itself, the theme, controls, languages, lists."""
