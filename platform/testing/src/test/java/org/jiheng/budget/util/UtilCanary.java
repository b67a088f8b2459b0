package org.jiheng.budget.util;

/** A drawer. */
class UtilCanary {}
