package org.jiheng.budget.department;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;

/** A department in a year; filing an older year changes nothing of a newer one. */
@Embeddable
public record DepartmentKey(String code, @Column(name = "fiscal_year") int fiscalYear)
    implements Serializable {}
