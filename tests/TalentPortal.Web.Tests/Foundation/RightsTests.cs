using System.Net;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using TalentPortal.Domain.Accounts;
using TalentPortal.Testing;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Tests.Foundation;

public sealed class RightsTests(SamplePortal portal) : IClassFixture<SamplePortal>
{
    [Fact]
    public async Task Page_WithoutADeclaration_IsRefusedToEverybody()
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            using var browser = await portal.SignInAsAsync(role);
            (await browser.GetPageAsync("/samples/undeclared")).Status.ShouldBe(HttpStatusCode.Forbidden);
        }
    }

    [Fact]
    public async Task Page_WithoutTheRight_DoesNotEvenLoadItsRow()
    {
        using var browser = await portal.SignInAsAsync(Role.Applicant);

        (await browser.GetPageAsync("/samples/loaded-guarded")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData(Role.TalentOffice, HttpStatusCode.OK, HttpStatusCode.OK)]
    [InlineData(Role.FirstReviewer, HttpStatusCode.OK, HttpStatusCode.Forbidden)]
    [InlineData(Role.Applicant, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)]
    public async Task Handler_WithItsOwnRight_NeedsItBesidesThePages(Role role, HttpStatusCode read, HttpStatusCode post)
    {
        using var browser = await portal.SignInAsAsync(role);
        var form = await browser.GetPageAsync("/samples/forged");

        (await browser.GetPageAsync("/samples/guarded")).Status.ShouldBe(read);
        (await form.PressAsync("main form")).Status.ShouldBe(post);
    }

    [Theory]
    [InlineData("/work", Role.FirstReviewer, Role.Applicant)]
    [InlineData("/my", Role.Applicant, Role.Finance)]
    [InlineData("/employer", Role.EmployerOfficer, Role.Applicant)]
    [InlineData("/leader", Role.Leader, Role.Finance)]
    public async Task Room_WithItsPeopleAndOthers_OpensToItsPeopleOnly(string room, Role its, Role other)
    {
        using var insider = await portal.SignInAsAsync(its);
        using var outsider = await portal.SignInAsAsync(other);

        (await insider.GetPageAsync(room)).Status.ShouldBe(HttpStatusCode.OK);
        (await outsider.GetPageAsync(room)).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Handlers_OfThePortal_AllHaveADeclaredRight() =>
        (await UndeclaredAsync(page => page.HandlerTypeInfo.Assembly == typeof(RightAttribute).Assembly)).ShouldBeEmpty();

    [Fact]
    public async Task SearchForUndeclaredHandlers_WithASampleThatHasNone_FindsIt() =>
        (await UndeclaredAsync(_ => true)).ShouldBe(["/Samples/Undeclared"]);

    private async Task<List<string>> UndeclaredAsync(Func<CompiledPageActionDescriptor, bool> which)
    {
        var loader = portal.Services.GetRequiredService<PageLoader>();
        var undeclared = new List<string>();
        foreach (var page in portal.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<PageActionDescriptor>())
        {
            var compiled = await loader.LoadAsync(page, Microsoft.AspNetCore.Http.EndpointMetadataCollection.Empty);
            var handlers = compiled.HandlerMethods.Count == 0 ? [null] : compiled.HandlerMethods.Cast<HandlerMethodDescriptor?>();
            if (which(compiled) && handlers.Any(handler => DeclaredRights.Of(compiled, handler).Count == 0)) undeclared.Add(page.ViewEnginePath);
        }
        return undeclared;
    }
}
