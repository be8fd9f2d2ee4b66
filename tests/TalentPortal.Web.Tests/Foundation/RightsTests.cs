using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Domain.Accounts;
using TalentPortal.Testing.Foundation;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Tests.Foundation;

public sealed class RightsTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task A_page_without_a_declaration_is_refused_to_everybody()
    {
        using var browser = portal.Host.BrowserOf(SomeActor.With(Enum.GetValues<Role>()));

        (await browser.GetAsync("/samples/undeclared")).Status.ShouldBe(403);
    }

    [Theory]
    [InlineData(Role.TalentOffice, 200, 302)]
    [InlineData(Role.FirstReviewer, 200, 403)]
    [InlineData(Role.Applicant, 403, 403)]
    public async Task A_handler_needs_its_own_right_besides_the_pages(Role role, int read, int post)
    {
        using var browser = portal.Host.BrowserOf(SomeActor.With(role));
        var open = await browser.GetAsync("/samples/refuse");
        var token = open.Document.QuerySelector("#sample input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        (await browser.GetAsync("/samples/guarded")).Status.ShouldBe(read);
        (await browser.PostAsync("/samples/guarded", ("__RequestVerificationToken", token))).Status.ShouldBe(post);
    }

    [Theory]
    [InlineData("/work", Role.FirstReviewer, Role.Applicant)]
    [InlineData("/my", Role.Applicant, Role.Finance)]
    [InlineData("/employer", Role.EmployerOfficer, Role.Applicant)]
    [InlineData("/leader", Role.Leader, Role.Finance)]
    public async Task A_room_opens_to_its_people_only(string room, Role its, Role other)
    {
        using var insider = portal.Host.BrowserOf(SomeActor.With(its));
        using var outsider = portal.Host.BrowserOf(SomeActor.With(other));

        (await insider.GetAsync(room)).Status.ShouldBe(200);
        (await outsider.GetAsync(room)).Status.ShouldBe(403);
    }

    [Fact]
    public async Task Every_handler_of_the_portal_has_a_declared_right()
    {
        var undeclared = (await HandlersAsync()).Where(handler => handler.Page.HandlerTypeInfo.Assembly == typeof(RightAttribute).Assembly)
            .Where(handler => DeclaredRights.Of(handler.Page, handler.Handler).Count == 0)
            .Select(handler => $"{handler.Page.ViewEnginePath} {handler.Handler?.MethodInfo.Name}");

        undeclared.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_search_for_undeclared_handlers_finds_the_sample_that_has_none() =>
        (await HandlersAsync()).Where(handler => DeclaredRights.Of(handler.Page, handler.Handler).Count == 0)
            .Select(handler => handler.Page.ViewEnginePath).ShouldBe(["/Samples/Undeclared"]);

    private async Task<List<(CompiledPageActionDescriptor Page, HandlerMethodDescriptor? Handler)>> HandlersAsync()
    {
        var services = portal.Host.Services;
        var loader = services.GetRequiredService<PageLoader>();
        var found = new List<(CompiledPageActionDescriptor, HandlerMethodDescriptor?)>();
        foreach (var page in services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<PageActionDescriptor>())
        {
            var compiled = await loader.LoadAsync(page, Microsoft.AspNetCore.Http.EndpointMetadataCollection.Empty);
            found.Add((compiled, null));
            found.AddRange(compiled.HandlerMethods.Select(handler => (compiled, (HandlerMethodDescriptor?)handler)));
        }
        return found;
    }
}
