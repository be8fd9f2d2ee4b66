using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using TalentPortal.Application.Notices;

namespace TalentPortal.Web.Notices;

/// <summary>Writes the sheet with the very view that the public page and the print show, in Chinese whatever the officer reads.</summary>
internal sealed class RazorNoticePrinter(IRazorViewEngine views, ITempDataProvider temporary, IServiceProvider services) : INoticePrinter
{
    private const string Sheet = "/Pages/Notices/_NoticeSheet.cshtml";

    public async Task<string> PrintAsync(PublicNotice notice, CancellationToken ct)
    {
        var reader = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");
        try
        {
            return await RenderAsync(notice);
        }
        finally
        {
            CultureInfo.CurrentUICulture = reader;
        }
    }

    private async Task<string> RenderAsync(PublicNotice notice)
    {
        var action = new ActionContext(new DefaultHttpContext { RequestServices = services }, new RouteData(), new ActionDescriptor());
        var view = views.GetView(executingFilePath: null, Sheet, isMainPage: false).View ?? throw new InvalidOperationException($"{Sheet} is missing.");
        await using var page = new StringWriter(CultureInfo.InvariantCulture);
        var data = new ViewDataDictionary<PublicNotice>(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = notice };
        await view.RenderAsync(new ViewContext(action, view, data, new TempDataDictionary(action.HttpContext, temporary), page, new HtmlHelperOptions()));
        return page.ToString();
    }
}
