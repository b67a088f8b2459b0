package org.jiheng.budget.register;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;

/** A revision of the filing of a department's year. */
@Embeddable
record FilingKey(String department, @Column(name = "fiscal_year") int fiscalYear, int revision)
    implements Serializable {}
