import { LabIcon } from '@jupyterlab/ui-components';

import advisorSvg from '../../style/icons/advisor.svg';

/** The advisor's icon; the settings' schema refers to it by its name. */
export const advisorIcon = new LabIcon({
  name: 'keras-advisor:icon',
  svgstr: advisorSvg
});
