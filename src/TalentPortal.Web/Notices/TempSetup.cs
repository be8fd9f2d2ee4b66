using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TalentPortal.Application.Documents;
using TalentPortal.Application.Foundation;
using TalentPortal.Application.Notices;
using TalentPortal.Application.Subsidies;
using TalentPortal.Web.Foundation;

namespace TalentPortal.Web.Notices;

internal static class TempSetup
{
    public static void AddTemp(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<INoticeGate, Gate>();
    }

    private sealed class Gate : INoticeGate
    {
        public IReadOnlyList<NoticeFinding> Scan(string page) => [.. Regex.Matches(page, @"\d{17}[\dX]|1[3-9]\d{9}").Select(hit => new NoticeFinding("x", "y"))];
    }
}
