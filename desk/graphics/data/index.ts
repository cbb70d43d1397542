/** Every graphic by the name of its file. */
import type { Figure } from '../figure';
import { ajanta } from './ajanta';
import { bangladesh1971 } from './bangladesh-1971';
import { bengal1943 } from './bengal-1943';
import { billToLaw } from './bill-to-law';
import { chandrayaan3 } from './chandrayaan-3';
import { constituentAssembly } from './constituent-assembly';
import { correctionPath } from './correction-path';
import { durgaPujaDays } from './durga-puja-days';
import { firstTrain } from './first-train';
import { hockeyGolds } from './hockey-golds';
import { indianStandardTime } from './indian-standard-time';
import { javelinWinners } from './javelin-winners';
import { keelingCurve } from './keeling-curve';
import { korea1945 } from './korea-1945';
import { koreaDmz } from './korea-dmz';
import { koreaSummits } from './korea-summits';
import { koreanWarArmistice } from './korean-war-armistice';
import { lords1983 } from './lords-1983';
import { mangalyaan } from './mangalyaan';
import { monsoonOnset } from './monsoon-onset';
import { pagePath } from './page-path';
import { panmunjom } from './panmunjom';
import { patherPanchali } from './pather-panchali';
import { presidentsElectors } from './presidents-electors';
import { repoToLoan } from './repo-to-loan';
import { rssCentenary } from './rss-centenary';
import { rupeeDecimal } from './rupee-decimal';
import { saltMarch } from './salt-march';
import { sensexNifty } from './sensex-nifty';
import { tagoreGitanjali } from './tagore-gitanjali';
import { tavistockSquare } from './tavistock-square';
import { threeSummits } from './three-summits';
import { votingMachine } from './voting-machine';
import { webbMirror } from './webb-mirror';
import { worldCup2011 } from './world-cup-2011';
import { youngestChampions } from './youngest-champions';

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
  'three-summits': threeSummits,
  'korean-war-armistice': koreanWarArmistice,
  panmunjom: panmunjom,
  'korea-1945': korea1945,
  ajanta: ajanta,
  'presidents-electors': presidentsElectors,
  'voting-machine': votingMachine,
  'durga-puja-days': durgaPujaDays,
  'pather-panchali': patherPanchali,
  'tagore-gitanjali': tagoreGitanjali,
  mangalyaan: mangalyaan,
  'constituent-assembly': constituentAssembly,
  'lords-1983': lords1983,
  'youngest-champions': youngestChampions,
  'repo-to-loan': repoToLoan,
};
