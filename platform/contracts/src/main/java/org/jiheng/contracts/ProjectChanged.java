package org.jiheng.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A project is department, year and code. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProjectChanged(
    String department, int fiscalYear, long version, String code, String name) implements Change {}
