import { sentencesOf } from '../api/fetch-api.ts';
import { Button } from '../design/button.tsx';
import { useAskAgain } from './measures.queries.ts';

/** Takes back that a measure was ended. */
export function AskAgain({ contractId, measureId }: { contractId: string; measureId: string }) {
  const again = useAskAgain(contractId, measureId);
  return (
    <>
      <Button kind="secondary" busy={again.isPending} onPress={() => again.mutate()}>
        Ask for it again
      </Button>
      <span role="status">{again.error ? sentencesOf(again.error).join(' ') : ''}</span>
    </>
  );
}
