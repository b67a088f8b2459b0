package org.jiheng.budget.project;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;

/** A project is department, year and code. */
@Embeddable
record ProjectKey(String department, @Column(name = "fiscal_year") int fiscalYear, String code)
    implements Serializable {}
