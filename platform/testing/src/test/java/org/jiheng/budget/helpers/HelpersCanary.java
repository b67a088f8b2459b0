package org.jiheng.budget.helpers;

/** A drawer. */
class HelpersCanary {}
