package org.jiheng.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * Findings of a department's year were explained, or a reviewer judged the explanations.
 *
 * @param evaluationRevision of the evaluation in which they stand
 * @param state in which these findings are now: ANSWERED, ACCEPTED_EXPLANATION or REJECTED
 * @param findings the identities of these findings
 * @param text what was said; null where a reviewer said nothing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FindingsAnswered(
    String department,
    int fiscalYear,
    long version,
    int evaluationRevision,
    String state,
    List<String> findings,
    String text,
    String link)
    implements Change {}
