package org.jiheng.rules.profile;

import java.sql.Connection;

/** Rules that ask a database. */
record DatabaseCanary(Connection connection) {}
