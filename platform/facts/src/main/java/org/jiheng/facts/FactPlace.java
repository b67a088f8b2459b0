package org.jiheng.facts;

import org.jiheng.filing.DepartmentYear;

/** Where a fact lies within its generation. */
public record FactPlace(DepartmentYear id, FactKind kind, String key) {}
