using Microsoft.AspNetCore.Mvc.RazorPages;
using TalentPortal.Web.Foundation;
using TalentPortal.Web.Foundation.Parts;

namespace TalentPortal.Testing.Pages.Samples;

/// <summary>Every part of the shell once, with invented content.</summary>
[RequiresBench]
public sealed class GalleryModel : PageModel
{
    /// <summary>What a page has when there is nothing to give.</summary>
    public static string? Nothing => null;

    public static readonly ReceiptView Receipt = new("核算单",
    [
        new("本科月标准", "500.00", "办法第六条"),
        new("企业上浮 10%", "× 1.10", "办法第七条"),
        new("2025-11 待核", "0.00", "补缴月，缺单位说明", Held: true),
    ], "本期应发", "¥2,750.00")
    { Number = "HS26-00217-2", Caps = "贰仟柒佰伍拾元整", Foot = ["累计 5 / 36 个月"] };

    public static readonly TimelineView Timeline = new(
    [
        new(TimelineMoment.Done, "提交申请", "3月2日 21:14") { LinkText = "受理通知书", LinkAddress = "/samples/gallery" },
        new(TimelineMoment.Now, "初审", "最迟 3月13日"),
        new(TimelineMoment.Next, "公示", "5 个工作日"),
    ]);

    public static readonly ConfirmView Confirm = new([new("通过初审", "3 件"), new("合计", "¥6,930.00")]);
}
