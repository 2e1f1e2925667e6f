/** Starts the page. */
import { render } from 'preact'
import { App } from './app.js'
import { applyTheme, chosenTheme } from './state/theme.js'
import '@confidant/ui/style.css'
import './styles/index.css'

applyTheme(chosenTheme())
render(<App />, document.getElementById('page')!)
