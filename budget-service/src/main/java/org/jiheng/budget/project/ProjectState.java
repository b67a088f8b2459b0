package org.jiheng.budget.project;

/** What a filing says of a project: its code and, where printed, its name. */
public record ProjectState(String code, String name, long version) {}
