import './choice.css';
import { preferredLink } from './preferred-link';

const links = [...document.querySelectorAll<HTMLAnchorElement>('a[hreflang]')];
const link = preferredLink(links, navigator.languages);
if (link) location.replace(link.href + location.search + location.hash);
