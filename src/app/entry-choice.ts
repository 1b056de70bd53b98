import '../view/ui/tokens.css';
import '../view/ui/base.css';
import { preferredLocale } from './preferred-locale';

const { search, hash } = location;
location.replace(`${preferredLocale(navigator.languages)}/${search}${hash}`);
