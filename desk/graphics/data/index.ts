/** Every graphic by the name of its file. */
import type { Figure } from '../figure';
import { bangladesh1971 } from './bangladesh-1971';
import { bengal1943 } from './bengal-1943';
import { billToLaw } from './bill-to-law';
import { chandrayaan3 } from './chandrayaan-3';
import { correctionPath } from './correction-path';
import { firstTrain } from './first-train';
import { hockeyGolds } from './hockey-golds';
import { indianStandardTime } from './indian-standard-time';
import { javelinWinners } from './javelin-winners';
import { keelingCurve } from './keeling-curve';
import { koreaDmz } from './korea-dmz';
import { koreaSummits } from './korea-summits';
import { monsoonOnset } from './monsoon-onset';
import { pagePath } from './page-path';
import { rssCentenary } from './rss-centenary';
import { rupeeDecimal } from './rupee-decimal';
import { saltMarch } from './salt-march';
import { sensexNifty } from './sensex-nifty';
import { tavistockSquare } from './tavistock-square';
import { webbMirror } from './webb-mirror';
import { worldCup2011 } from './world-cup-2011';

export const figures: Record<string, Figure> = {
  'korea-summits': koreaSummits,
  'korea-dmz': koreaDmz,
  'bangladesh-1971': bangladesh1971,
  'rss-centenary': rssCentenary,
  'tavistock-square': tavistockSquare,
  'salt-march': saltMarch,
  'bengal-1943': bengal1943,
  'bill-to-law': billToLaw,
  'monsoon-onset': monsoonOnset,
  'indian-standard-time': indianStandardTime,
  'first-train': firstTrain,
  'sensex-nifty': sensexNifty,
  'rupee-decimal': rupeeDecimal,
  'chandrayaan-3': chandrayaan3,
  'webb-mirror': webbMirror,
  'keeling-curve': keelingCurve,
  'world-cup-2011': worldCup2011,
  'hockey-golds': hockeyGolds,
  'javelin-winners': javelinWinners,
  'correction-path': correctionPath,
  'page-path': pagePath,
};
