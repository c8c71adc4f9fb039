import { useNavigate } from '@tanstack/react-router';
import type { AreaPanel } from '#shared/outcomes/area-panel.ts';
import type { IndicatorPage } from '#shared/outcomes/indicators.api.ts';
import { SelectField } from '../design/select-field.tsx';

export interface OfPanelProps {
  shown: IndicatorPage;
  panel: AreaPanel;
}

/** Which district is open stands in the address, so that a view can be sent to somebody. */
export function ChooseDistrict({ shown: { areas }, areaCode }: { shown: IndicatorPage; areaCode: string }) {
  const navigate = useNavigate({ from: '/outcomes/$indicatorId' });
  return (
    <div className="bo-area-choice">
      <SelectField
        id="area"
        label="District"
        options={areas.map(({ code, name }) => ({ value: code, label: name }))}
        value={areaCode}
        onChange={(area) =>
          void navigate({ search: { area: area === '' ? undefined : area }, resetScroll: false })
        }
      />
    </div>
  );
}
