import { defineConfig } from 'wxt'
import { glossaryPlugin } from './tools/glossary-plugin.ts'

/** Chromium keeps Alt+Shift+N and Alt+Shift+P for its tab groups, and gives an extension that asks for them no key at all. */
const STEP_KEYS = {
  chrome: { next: 'Alt+Shift+J', previous: 'Alt+Shift+K' },
  firefox: { next: 'Alt+Shift+N', previous: 'Alt+Shift+P' },
}

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}{{modeSuffix}}',
  vite: () => ({
    plugins: [glossaryPlugin()],
    esbuild: { jsx: 'automatic', jsxImportSource: 'preact' },
    build: { target: 'es2024' },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    content_scripts: [
      {
        matches: ['<all_urls>'],
        js: ['reader.js'],
        css: ['assets/marks.css'],
        run_at: 'document_start',
        all_frames: true,
        match_about_blank: true,
        match_origin_as_fallback: true,
      },
    ],
    permissions: ['contextMenus', 'scripting', 'storage'],
    host_permissions: ['<all_urls>'],
    omnibox: { keyword: 'gloss' },
    // Browsers give keys to four commands at most; readers may choose others, and keys for the rest.
    commands: {
      _execute_action: {
        suggested_key: { default: 'Alt+Shift+M' },
        description: '__MSG_commandPopup__',
      },
      'next-mention': {
        suggested_key: { default: STEP_KEYS[browser === 'firefox' ? 'firefox' : 'chrome'].next },
        description: '__MSG_commandNext__',
      },
      'previous-mention': {
        suggested_key: { default: STEP_KEYS[browser === 'firefox' ? 'firefox' : 'chrome'].previous },
        description: '__MSG_commandPrevious__',
      },
      'open-panel': {
        suggested_key: { default: 'Alt+Shift+G' },
        description: '__MSG_commandPanel__',
      },
      'look-up-selection': { description: '__MSG_commandLookUp__' },
      'toggle-site': { description: '__MSG_commandSite__' },
      'open-options': { description: '__MSG_commandOptions__' },
    },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'policy-gloss@policy-gloss.org',
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
})
