package org.jiheng.indicator;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * Which form: a department's year and {@code overall} or a project's code.
 *
 * @param form {@code overall} or the project's code
 */
@Embeddable
public record FormKey(
    @Column(name = "department") String department,
    @Column(name = "fiscal_year") int fiscalYear,
    @Column(name = "form") String form) {

  /** The subject of the form's events, for example {@code 431053/2024/forms/overall}. */
  public String subject() {
    return department + "/" + fiscalYear + "/forms/" + form;
  }
}
