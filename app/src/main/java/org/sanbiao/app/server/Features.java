package org.sanbiao.app.server;

import java.util.List;
import org.sanbiao.app.accounts.Links;
import org.sanbiao.app.accounts.OwnAccount;
import org.sanbiao.app.accounts.People;
import org.sanbiao.app.accounts.SignIn;
import org.sanbiao.app.accounts.TokenPages;
import org.sanbiao.app.api.CommitmentApi;
import org.sanbiao.app.api.CommitmentDeeds;
import org.sanbiao.app.api.CompletionApi;
import org.sanbiao.app.api.DocumentApi;
import org.sanbiao.app.api.FindingApi;
import org.sanbiao.app.api.LedgerApi;
import org.sanbiao.app.api.OfficeApi;
import org.sanbiao.app.api.ReportApi;
import org.sanbiao.app.commitment.CommitmentPages;
import org.sanbiao.app.commitment.Deeds;
import org.sanbiao.app.commitment.Papers;
import org.sanbiao.app.completion.CompletionPages;
import org.sanbiao.app.desk.ApprovalPages;
import org.sanbiao.app.desk.DeskPages;
import org.sanbiao.app.desk.PeriodPages;
import org.sanbiao.app.desk.ReportPages;
import org.sanbiao.app.desk.TablePages;
import org.sanbiao.app.inspection.BatchPages;
import org.sanbiao.app.inspection.FindingDeeds;
import org.sanbiao.app.inspection.FindingPages;
import org.sanbiao.app.inspection.InspectionPages;
import org.sanbiao.app.publicsite.PublicFeed;
import org.sanbiao.app.publicsite.PublicPages;
import org.sanbiao.app.publicsite.PublicSettings;
import org.sanbiao.app.register.RegisterPages;
import org.sanbiao.app.review.DocumentPages;
import org.sanbiao.app.review.ReaderPages;
import org.sanbiao.app.review.ReviewPages;
import org.sanbiao.app.search.SearchPages;
import org.sanbiao.app.web.Assets;
import org.sanbiao.app.web.Home;
import org.sanbiao.app.web.Problems;

/** All controllers; a test sees to it that none is forgotten. Looking for them would take a third of the start. */
final class Features {

    static final List<Class<?>> CONTROLLERS = List.of(
            // accounts
            TokenPages.class,
            Links.class,
            OwnAccount.class,
            People.class,
            SignIn.class,
            // allocation

            // api
            CommitmentApi.class,
            CommitmentDeeds.class,
            CompletionApi.class,
            DocumentApi.class,
            FindingApi.class,
            LedgerApi.class,
            OfficeApi.class,
            ReportApi.class,

            // approvals

            // commitment
            CommitmentPages.class,
            CompletionPages.class,
            Deeds.class,
            Papers.class,

            // desk
            ApprovalPages.class,
            DeskPages.class,
            PeriodPages.class,
            ReportPages.class,
            TablePages.class,

            // inspection
            BatchPages.class,
            FindingDeeds.class,
            FindingPages.class,
            InspectionPages.class,

            // publicsite
            PublicFeed.class,
            PublicPages.class,
            PublicSettings.class,

            // register
            RegisterPages.class,
            // review
            DocumentPages.class,
            ReaderPages.class,
            ReviewPages.class,
            // search
            SearchPages.class,

            // units

            // web
            Assets.class,
            Home.class,
            Problems.class);

    private Features() {}
}
