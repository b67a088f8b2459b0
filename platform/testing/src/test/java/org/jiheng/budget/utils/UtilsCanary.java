package org.jiheng.budget.utils;

/** A drawer. */
class UtilsCanary {}
