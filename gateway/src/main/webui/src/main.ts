import { createApp } from 'vue';
import { readSession } from './api/session';
import App from './App.vue';
import './style/base.css';
import './style/parts.css';
import './style/ranking.css';
import './style/findings.css';
import './style/sheets.css';
import './style/editing.css';
import './style/jobs.css';
import './style/cycle.css';
import { useTexts } from './texts';

await Promise.all([useTexts(), readSession().catch(() => undefined)]);
createApp(App).mount('#page');
