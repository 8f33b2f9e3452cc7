package io.clientele.app.http;

import java.math.BigDecimal;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializerBase;

/** What the server is made of. Each part is named: nothing is found by looking through the class path. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    WebMvcAutoConfiguration.class
})
@Import({
    WorkspaceApi.class,
    DemoApi.class,
    HomeApi.class,
    ValueApi.class,
    BreakDownApi.class,
    CompareApi.class,
    SegmentsApi.class,
    SavingApi.class,
    UsesApi.class,
    CustomersApi.class,
    AttributesApi.class,
    ViewsApi.class,
    EvidenceApi.class,
    DaysApi.class,
    JobsApi.class,
    DataApi.class,
    ImportApi.class,
    SourcesApi.class,
    KeptMappingApi.class,
    RulesApi.class,
    SearchApi.class,
    SettingsApi.class,
    CommandsApi.class,
    WebFiles.class,
    Problems.class
})
class Wiring {

    /** Before all else, the pages included. */
    @Bean
    FilterRegistrationBean<Gate> gate(Doorkeeper doorkeeper) {
        FilterRegistrationBean<Gate> gate = new FilterRegistrationBean<>(new Gate(doorkeeper));
        gate.setOrder(Integer.MIN_VALUE);
        return gate;
    }

    /** Money is exact: a text, as in {@code report.json}, not a number that a reader rounds. */
    @Bean
    JsonMapperBuilderCustomizer exactDecimals() {
        return mapper -> mapper.addModule(new SimpleModule()
                .addSerializer(BigDecimal.class, new ToStringSerializerBase(BigDecimal.class) {
                    @Override
                    public String valueToString(Object value) {
                        BigDecimal exact = (BigDecimal) value;
                        return exact.signum() == 0
                                ? "0"
                                : exact.stripTrailingZeros().toPlainString();
                    }
                }));
    }

    @Bean
    Uploads uploads(Desk desk) {
        return new Uploads(desk.workspace(), desk.jobs().needed("upload"));
    }

    /** After the gate: who may not ask is told nothing of what was answered. */
    @Bean
    FilterRegistrationBean<Once> once(Desk desk) {
        FilterRegistrationBean<Once> once = new FilterRegistrationBean<>(new Once(desk));
        once.setOrder(Integer.MIN_VALUE + 1);
        return once;
    }

    /** Last: it looks at what is answered. */
    @Bean
    FilterRegistrationBean<Unchanged> unchanged() {
        FilterRegistrationBean<Unchanged> unchanged = new FilterRegistrationBean<>(new Unchanged());
        unchanged.setOrder(Integer.MIN_VALUE + 2);
        return unchanged;
    }
}
