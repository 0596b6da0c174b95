package org.broadsheet.operations;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Stops the service's start while a required setting is missing. */
@Component
@ConditionalOnProperty("broadsheet.jobs.supervise")
class SettingsBeforeServing implements InitializingBean {
    private final RequiredSettings settings;

    SettingsBeforeServing(RequiredSettings settings) {
        this.settings = settings;
    }

    @Override
    public void afterPropertiesSet() {
        settings.demand();
    }
}
