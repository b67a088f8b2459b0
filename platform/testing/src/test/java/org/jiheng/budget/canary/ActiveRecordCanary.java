package org.jiheng.budget.canary;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Entity;

/** Finds and keeps itself. */
@Entity
class ActiveRecordCanary extends PanacheEntity {}
