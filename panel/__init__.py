"""The calling panel: the television that shows and says who goes to which counter."""
