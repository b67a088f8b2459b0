package org.jiheng.province.canary;

import javax.sql.DataSource;

/** A table of the province that asks a database itself. */
record DatabaseCanary(DataSource source) {}
