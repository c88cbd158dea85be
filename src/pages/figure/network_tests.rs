use super::*;

fn drawn(count: usize) -> Vec<Drawn> {
    let names = [
        "ABM Treaty",
        "Sergei Ivanov",
        "United Nations",
        "Organisation for Security and Co-operation",
    ];
    let record = |at: usize| Drawn {
        name: names[at % 4].to_owned(),
        url: String::new(),
        kind: RecordKind::ALL[at % 3],
        description: String::new(),
        briefs: 1000 / (at + 1),
    };
    (0..count).map(record).collect()
}

fn links(count: usize) -> Vec<NetworkLink> {
    let link = |at: usize| NetworkLink {
        ends: (at / 3, at),
        briefs: (count - at + 2) as u32,
    };
    (1..count).map(link).collect()
}

#[test]
fn shown_names_overlap_nothing_at_any_width() {
    let (records, links) = (drawn(150), links(150));
    let pairs: Vec<(usize, usize)> = links.iter().map(|link| link.ends).collect();
    let height = height(150);
    let mut places = layout(150, &pairs, (WIDTH, height));
    let radii: Vec<i64> = records.iter().map(|it| radius(it.briefs, 1000)).collect();
    make_room(&records, &mut places, &radii, height);
    let names = names(&records, &places, &radii, height);
    let shown = |is_wide: bool| {
        let names = names.iter().enumerate();
        let shown =
            names.filter(move |(_, it)| it.shown == "always" || (is_wide && it.shown == "wide"));
        shown.map(|(at, it)| {
            let width = breadth(&records[at].name);
            (at, Area::of_name(places[at], radii[at], width, it.side))
        })
    };
    assert!(shown(false).count() >= 10, "{}", shown(false).count());
    assert!(shown(true).count() >= 30, "{}", shown(true).count());
    for width in (NARROW..=WIDTH).step_by(7).chain([WIDTH]) {
        let areas: Vec<(usize, Area)> = shown(width == WIDTH).collect();
        for (one, area) in &areas {
            assert!(area.is_inside(width, height));
            let names = areas
                .iter()
                .filter(|(other, _)| other != one)
                .map(|(_, area)| *area);
            let shapes = (0..150).filter(|other| other != one);
            let shapes = shapes.map(|other| Area::of_shape(places[other], radii[other]));
            for other in names.chain(shapes) {
                assert!(
                    area.is_clear_of(other, [width, width]),
                    "{width}: {area:?} {other:?}"
                );
            }
        }
    }
}

#[test]
fn a_few_records_are_a_low_picture() {
    let picture = network_picture(drawn(3), &links(3));
    assert_eq!(picture.height, 240);
    assert!(picture.nodes.iter().all(|node| node.shown == "always"));
    assert_eq!(picture.links.len(), 2);
    assert_eq!(picture.links[0].ends, "0 1");
    assert_eq!(picture.kinds, ["person", "treaty", "organisation"]);
    assert_eq!(network_picture(drawn(1), &[]).kinds.len(), 1);
}
