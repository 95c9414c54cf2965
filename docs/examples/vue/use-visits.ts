/** Vue: the question as a composable, so that the compiler checks it without knowing Vue's templates. */
import { ask } from "bilateral/ask";
import { VisitsWithAgreementsDocument, type VisitsWithAgreementsQuery } from "bilateral/operations";
import { ref, shallowRef, watchEffect } from "vue";

export function useVisits(during: () => string) {
  const visits = shallowRef<VisitsWithAgreementsQuery["visits"]["nodes"]>([]);
  const problem = ref("");
  watchEffect(async (onCleanup) => {
    let stale = false;
    onCleanup(() => {
      stale = true;
    });
    try {
      const answer = await ask("http://localhost:4000", VisitsWithAgreementsDocument, { filter: { during: during() } });
      if (!stale) visits.value = answer.visits.nodes;
    } catch (error) {
      if (!stale) problem.value = (error as Error).message;
    }
  });
  return { visits, problem };
}
