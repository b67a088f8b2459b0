package org.jiheng.budget.common;

/** A drawer. */
class CommonCanary {}
