// The sheets that all others build on. Imported before anything else, so that a part's own sheet comes after them and wins.
import './fonts.css'
import './tokens.css'
